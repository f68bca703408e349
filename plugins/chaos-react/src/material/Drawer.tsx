import type { ReactNode } from 'react';
import MaterialDrawer from '@material-ui/core/Drawer';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  paper: {
    width: 'min(720px, 100vw)',
    backgroundColor: 'var(--fl-card)',
    color: 'var(--fl-fg)',
    borderLeft: '1px solid var(--fl-line)',
    boxShadow: 'none',
  },
});

/** A panel from the right edge. Backstage UI has no drawer. @public */
export function Drawer(props: {
  open: boolean;
  label: string;
  onClose(): void;
  children: ReactNode;
}) {
  const { open, label, onClose, children } = props;
  const classes = useStyles();
  return (
    <MaterialDrawer
      anchor="right"
      open={open}
      onClose={onClose}
      classes={{ paper: classes.paper }}
      PaperProps={{ role: 'dialog', 'aria-modal': true, 'aria-label': label }}
    >
      {children}
    </MaterialDrawer>
  );
}
