import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  chaosApiRef,
  refusalText,
} from '@faultline/backstage-plugin-chaos-react';

/**
 * Why the viewer may not add an agent, asked once: it does not change while the
 * page is looked at. Without an answer nothing is refused here; the control
 * plane decides.
 *
 * @internal
 */
export function useEnrolRefusal(): string | undefined {
  const api = useApi(chaosApiRef);
  const [refusal, setRefusal] = useState<string>();
  useEffect(() => {
    let wanted = true;
    api.getOverview().then(
      ({ allowed }) => wanted && setRefusal(refusalText(allowed.enrol)),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [api]);
  return refusal;
}
