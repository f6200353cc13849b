import type { ReactNode } from 'react';

interface Props {
  /** What the table shows; it is read where the table is scrolled sideways. */
  readonly label: string;
  /** The titles of the columns, by name. */
  readonly columns: Readonly<Record<string, string>>;
  /** Its rows. */
  readonly children: ReactNode;
}

/** A table with titles, which scrolls in itself where the screen is narrow, by keyboard too. */
export function PlainTable({ label, columns, children }: Props) {
  return (
    <div className="scroll" role="group" tabIndex={0} aria-label={label}>
      <table className="plain">
        <thead>
          <tr>
            {Object.entries(columns).map(([name, title]) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
