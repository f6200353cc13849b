import Button from '@cloudscape-design/components/button';
import { Link } from '@tanstack/react-router';
import { useConsole, useMay, usePerson } from '../console-context.ts';
import { shellTexts } from '../texts/shell.ts';
import { LearnMenu } from './learn-menu.tsx';
import { ReferenceSearch } from './reference-search.tsx';

const { screens } = shellTexts;

export function Header() {
  const { session, settings } = useConsole();
  const { email } = usePerson();
  const [agent, lead] = [useMay('agent'), useMay('lead')];
  return (
    <header className="bar">
      <Link to="/" className="product">
        {shellTexts.product}
      </Link>
      <nav aria-label={shellTexts.navigation}>
        {agent && <Link to="/contacts">{screens.contacts}</Link>}
        {agent && <Link to="/board">{screens.board}</Link>}
        {lead && <Link to="/complaints">{screens.complaints}</Link>}
        <LearnMenu />
        <Link to="/set-up">{screens.setUp}</Link>
      </nav>
      {agent && <ReferenceSearch />}
      {settings.stage !== 'main' && <span className="stage">{shellTexts.stage(settings.stage)}</span>}
      <div className="account">
        <span title={email}>{email}</span>
        <Button onClick={() => void session.signOut()}>{shellTexts.signOut}</Button>
      </div>
    </header>
  );
}
