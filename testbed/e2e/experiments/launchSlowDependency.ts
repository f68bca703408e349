import type { TemplateView } from '@faultline/backstage-plugin-chaos-common';
import { launch, Launched } from '../portal/launch';
import { PortalUser } from '../portal/PortalUser';

/** The template "Slow dependency" with 400 ms, as its form would fill it in. */
export async function launchSlowDependency(
  user: PortalUser,
  { of, to, duration }: { of: string; to: string; duration: string },
): Promise<Launched> {
  const query = new URLSearchParams({ entityRef: of });
  const templates = await user.read<TemplateView[]>(`/templates?${query}`);
  const template = templates.find(({ name }) => name === 'slow-dependency');
  if (!template) throw new Error('There is no template slow-dependency.');
  const given = new Map([
    ['dependency', to],
    ['duration', duration],
    ['latency', '400ms'],
  ]);
  const parameters = Object.fromEntries(
    template.parameters
      .filter(({ name }) => given.has(name))
      .map(({ name }) => [name, given.get(name) as string]),
  );
  return launch(user, { template: template.name, entityRef: of, parameters });
}
