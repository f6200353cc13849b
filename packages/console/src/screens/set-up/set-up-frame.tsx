import { Link, Outlet } from '@tanstack/react-router';
import { useMay } from '../../console-context.ts';
import { setUpTexts } from '../../texts/set-up.ts';

const { parts } = setUpTexts;

/** The parts of the set-up that whoever is signed in may see, and the one chosen. */
export default function SetUpFrame() {
  const [agent, dispatcher, lead, admin] = [
    useMay('agent'),
    useMay('dispatcher'),
    useMay('lead'),
    useMay('admin'),
  ];
  return (
    <>
      <nav className="parts" aria-label={setUpTexts.title}>
        {(dispatcher || admin) && <Link to="/set-up/people">{parts.people}</Link>}
        {admin && <Link to="/set-up/sources">{parts.sources}</Link>}
        {agent && <Link to="/set-up/procedures">{parts.procedures}</Link>}
        {(lead || admin) && <Link to="/set-up/policies">{parts.policies}</Link>}
        {(lead || admin) && <Link to="/set-up/complaints">{parts.complaints}</Link>}
        {(agent || admin) && <Link to="/set-up/organisation">{parts.organisation}</Link>}
        {admin && <Link to="/set-up/users">{parts.users}</Link>}
      </nav>
      <Outlet />
    </>
  );
}
