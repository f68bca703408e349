import MaterialLinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    height: 8,
    borderRadius: 2,
    backgroundColor: 'var(--fl-track)',
  },
  bar: { transition: 'none', borderRadius: 2 },
  mark: { backgroundColor: 'var(--fl-mark)' },
  live: { backgroundColor: 'var(--fl-live)' },
});

/** How much of a whole, 0..100. Backstage UI has no progress bar. @public */
export function LinearProgress(props: {
  value: number;
  label: string;
  tone?: 'mark' | 'live';
}) {
  const { value, label, tone = 'mark' } = props;
  const classes = useStyles();
  const clamped = Math.min(100, Math.max(0, value));
  return (
    <MaterialLinearProgress
      variant="determinate"
      value={clamped}
      aria-label={label}
      classes={{ root: classes.root, bar: `${classes.bar} ${classes[tone]}` }}
    />
  );
}
