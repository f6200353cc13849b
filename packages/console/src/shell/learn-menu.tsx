import { Link, useLocation } from '@tanstack/react-router';
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useMay } from '../console-context.ts';
import { shellTexts } from '../texts/shell.ts';

const { learn, screens } = shellTexts;

const entries = [
  { to: '/results', name: screens.results, role: 'lead' },
  { to: '/improvements', name: screens.improvements, role: 'lead' },
  { to: '/support', name: screens.support, role: 'agent' },
  { to: '/competence', name: screens.competence, role: 'agent' },
] as const;

/** The screens that are for after an incident, behind one button. It closes by Escape, by a press outside and once one was chosen. */
export function LearnMenu() {
  const { pathname } = useLocation();
  const isRole = { agent: useMay('agent'), lead: useMay('lead') };
  const [isOpen, open] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();
  const shown = entries.filter(({ role }) => isRole[role]);
  if (shown.length === 0) return undefined;
  const isHere = shown.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) open(false);
  };
  const escape = (event: KeyboardEvent) => {
    if (!isOpen || event.key !== 'Escape') return;
    event.stopPropagation();
    open(false);
    button.current?.focus();
  };
  return (
    <div className="menu" onBlur={leave} onKeyDown={escape}>
      <button
        ref={button}
        type="button"
        className={isHere ? 'active' : undefined}
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => open(!isOpen)}
      >
        {learn} <span aria-hidden="true">▾</span>
      </button>
      <ul id={list} hidden={!isOpen}>
        {shown.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} onClick={() => open(false)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
