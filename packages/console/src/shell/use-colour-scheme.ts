import { useEffect } from 'react';

/** Cloudscape's widgets follow a class, not the person's setting: this keeps the class with the setting. */
export function useColourScheme(): void {
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => document.body.classList.toggle('awsui-dark-mode', dark.matches);
    follow();
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, []);
}
