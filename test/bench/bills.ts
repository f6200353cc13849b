import type { Bill, Line } from './cost.ts';
import { prices } from './prices.ts';

const money = (dollars: number): string => `$${dollars.toFixed(dollars < 0.1 ? 4 : 2)}`;
const amount = (quantity: number): string =>
  quantity.toLocaleString('en-GB', { maximumFractionDigits: quantity < 10 ? 2 : 0 });

/** What the deployment costs, in words: a thousand incidents, and a month in which nothing happens. */
export interface Bills {
  readonly thousandIncidents: Bill;
  readonly idleMonth: Bill;
}

const worthTelling = ({ dollars }: Line): boolean => dollars >= 0.001;

export const billsAsMarkdown = ({ thousandIncidents, idleMonth }: Bills): string => {
  const rows = (title: string, { lines, dollars }: Bill) => [
    `| **${title}** | | **${money(dollars)}** |`,
    ...lines
      .filter(worthTelling)
      .toSorted((one, other) => other.dollars - one.dollars)
      .map(({ what, quantity, dollars: each }) => `| ${what} | ${amount(quantity)} | ${money(each)} |`),
  ];
  return [
    `| what (list prices of ${prices.region}, ${prices.asOf}) | how much | US dollars |`,
    '| --- | --: | --: |',
    ...rows('1,000 incidents', thousandIncidents),
    ...rows('30 days in which nothing happens', idleMonth),
  ].join('\n');
};

export const billsAsText = ({ thousandIncidents, idleMonth }: Bills): string => {
  const part = (title: string, { lines, dollars }: Bill) => [
    `${title}: ${money(dollars)}`,
    ...lines.map(
      ({ what, quantity, dollars: each }) =>
        `  ${what.padEnd(38)}${amount(quantity).padStart(14)}${money(each).padStart(12)}`,
    ),
  ];
  return [
    ...part('1,000 incidents', thousandIncidents),
    '',
    ...part('30 days in which nothing happens', idleMonth),
  ].join('\n');
};
