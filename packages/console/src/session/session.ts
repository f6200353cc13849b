import { InMemoryWebStorage, User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Settings } from '../settings.ts';
import { rightsChange, whyEnded, type RightsChange } from './rights-change.ts';
import { rolesIn, teamsIn, type Person } from './roles.ts';
import { openTabs, type TabMessage } from './tabs.ts';

/** Renewed so long before a token expires; seconds. */
const EARLY_SECONDS = 90;
const RENEWAL = 'muster-renewal';
/** How long other tabs have to answer whether somebody is signed in. */
const ANSWER_MS = 150;

/** So long after a refusal another one asks for no new look at the rights. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Signed out also means: not signed in yet. `expired`: the sign-in could not be renewed, so they have to sign in again.
 * `change`: what they may since this sign-in and could not before, until they have read it.
 */
export type SessionState =
  | { readonly kind: 'signed-in'; readonly person: Person; readonly change?: RightsChange | undefined }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'expired'; readonly person: Person; readonly why: 'over' | 'ended' };

const usernameOf = ({ profile: { sub, 'cognito:username': name } }: User): string =>
  typeof name === 'string' ? name : sub;

const personOf = (user: User): Person => ({
  userId: user.profile.sub,
  username: usernameOf(user),
  email: user.profile.email ?? '',
  roles: rolesIn(user.profile['cognito:groups']),
  teams: teamsIn(user.profile['cognito:groups']),
});

const managerFor = ({ issuer, clientId, signInUrl }: Settings): UserManager =>
  new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${location.origin}/signed-in`,
    scope: 'openid email profile',
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    metadata: {
      issuer,
      authorization_endpoint: `${signInUrl}/oauth2/authorize`,
      token_endpoint: `${signInUrl}/oauth2/token`,
      revocation_endpoint: `${signInUrl}/oauth2/revoke`,
    },
  });

/**
 * The sign-in of one browser: code with PKCE, tokens in memory alone. Tabs share it: a new tab asks the others, one of them
 * renews for all, and signing out ends all.
 */
export class Session {
  readonly #settings: Settings;
  readonly #manager: UserManager;
  readonly #tabs = openTabs((message) => this.#receive(message));
  readonly #listeners = new Set<() => void>();
  #user: User | undefined;
  #state: SessionState = { kind: 'signed-out' };
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#manager = managerFor(settings);
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Calls back on every change of `state`; gives the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes over the sign-in of another tab, where there is one. */
  async join(): Promise<boolean> {
    if (this.#user !== undefined) return true;
    this.#tabs.send({ kind: 'who' });
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ANSWER_MS);
      const stop = this.subscribe(() => {
        clearTimeout(timer);
        stop();
        resolve();
      });
    });
    return this.#user !== undefined;
  }

  /** Leaves the page for the sign-in, which comes back to this address of the console. */
  async signIn(returnTo: string): Promise<void> {
    await this.#manager.signinRedirect({ state: returnTo });
  }

  /** Ends a sign-in at `/signed-in` and gives the address to go on to. Rejects when it was refused or is not of this tab. */
  async finishSignIn(): Promise<string> {
    const user = await this.#manager.signinRedirectCallback();
    this.#take(user);
    this.#tabs.send({ kind: 'signed-in', user: user.toStorageString() });
    return typeof user.state === 'string' && /^\/(?!\/)/.test(user.state) ? user.state : '/';
  }

  /** A token that is valid now. Rejects when nobody is signed in or the sign-in cannot be renewed. */
  async token(): Promise<string> {
    if (this.#isDue()) await this.renew();
    if (this.#user === undefined) throw new Error('nobody is signed in');
    return this.#user.access_token;
  }

  /** Renews the sign-in, one tab for all. Rejects when Cognito refuses; a cut connection leaves it as it was. */
  async renew(): Promise<void> {
    const before = this.#user?.access_token;
    await navigator.locks.request(RENEWAL, async () => {
      const refreshToken = this.#user?.refresh_token;
      if (this.#user?.access_token !== before || refreshToken === undefined) return;
      try {
        const user = await this.#manager.signinSilent();
        if (user === null) throw new Error('the sign-in was not renewed');
        this.#take(user);
        this.#tabs.send({ kind: 'signed-in', user: user.toStorageString() });
      } catch (fault) {
        if (!(fault instanceof TypeError)) this.#expire();
        throw fault;
      }
    });
  }

  /** Looks after a refusal whether the rights in the token still stand: whoever lost or got some is told by `state`. */
  lookAgain(): void {
    const now = performance.now();
    if (now - this.#lookedAt < LOOK_AGAIN_MS) return;
    this.#lookedAt = now;
    this.renew().catch(() => undefined);
  }

  /** Takes away what was said of a change of rights. */
  readonly dismissChange = (): void => {
    if (this.#state.kind === 'signed-in') this.#set({ kind: 'signed-in', person: this.#state.person });
  };

  /** Signs out in every tab. */
  async signOut(): Promise<void> {
    const { clientId, signInUrl } = this.#settings;
    this.#tabs.send({ kind: 'signed-out' });
    await this.#manager.revokeTokens(['refresh_token']).catch(() => undefined);
    await this.#forget();
    const address = new URL(`${signInUrl}/logout`);
    address.search = new URLSearchParams({
      client_id: clientId,
      logout_uri: `${location.origin}/`,
    }).toString();
    location.assign(address);
  }

  #isDue(): boolean {
    return this.#user !== undefined && (this.#user.expires_in ?? 0) < EARLY_SECONDS;
  }

  #take(user: User): void {
    this.#user = user;
    void this.#manager.storeUser(user);
    const person = personOf(user);
    const before = this.#state;
    const earlier = before.kind === 'signed-in' ? before.change : undefined;
    const change = before.kind === 'signed-out' ? undefined : rightsChange(before.person, person);
    this.#set({ kind: 'signed-in', person, change: change ?? earlier });
  }

  #expire(): void {
    if (this.#state.kind !== 'signed-in') return;
    const why = whyEnded(this.#user?.profile.auth_time, Date.now());
    this.#set({ kind: 'expired', person: this.#state.person, why });
  }

  async #forget(): Promise<void> {
    this.#user = undefined;
    await this.#manager.removeUser();
    this.#set({ kind: 'signed-out' });
  }

  #set(state: SessionState): void {
    this.#state = state;
    this.#listeners.forEach((listener) => listener());
  }

  #receive(message: TabMessage): void {
    switch (message.kind) {
      case 'who':
        if (this.#user !== undefined && this.#state.kind === 'signed-in')
          this.#tabs.send({ kind: 'signed-in', user: this.#user.toStorageString() });
        return;
      case 'signed-in': {
        const user = User.fromStorageString(message.user);
        if (this.#user === undefined || this.#user.profile.sub === user.profile.sub) this.#take(user);
        else void this.#forget();
        return;
      }
      case 'signed-out':
        void this.#forget();
    }
  }
}
