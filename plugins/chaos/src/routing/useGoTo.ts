import { useNavigate } from 'react-router-dom';

/** Goes to an address inside the portal. The only place that knows the router. @internal */
export function useGoTo(): (path: string) => void {
  const navigate = useNavigate();
  return path => navigate(path);
}
