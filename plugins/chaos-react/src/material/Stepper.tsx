import MaterialStep from '@material-ui/core/Step';
import MaterialStepLabel from '@material-ui/core/StepLabel';
import MaterialStepper from '@material-ui/core/Stepper';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    padding: 0,
    background: 'none',
    maxWidth: 560,
    fontFamily: 'var(--bui-font-regular)',
    '& .MuiStep-horizontal:first-child': { paddingLeft: 0 },
    '& .MuiStepConnector-line': { borderColor: 'var(--fl-mark)' },
  },
  label: {
    fontFamily: 'inherit',
    fontSize: 14,
    lineHeight: '20px',
    color: 'var(--fl-muted)',
    '&.MuiStepLabel-active': { color: 'var(--fl-fg)', fontWeight: 600 },
    '&.MuiStepLabel-completed': { color: 'var(--fl-muted)', fontWeight: 400 },
  },
  icon: {
    color: 'transparent',
    border: '1px solid var(--fl-mark)',
    borderRadius: '50%',
    '& text': { fill: 'var(--fl-muted)', fontFamily: 'inherit' },
    '&.MuiStepIcon-active': {
      color: 'var(--fl-link)',
      borderColor: 'var(--fl-link)',
      '& text': { fill: 'var(--fl-link-fg)' },
    },
    '&.MuiStepIcon-completed': {
      color: 'var(--fl-mark)',
      borderColor: 'transparent',
    },
  },
});

/** Where one is in a sequence. Backstage UI has no stepper. @public */
export function Stepper(props: {
  steps: string[];
  active: number;
  label: string;
}) {
  const { steps, active, label } = props;
  const classes = useStyles();
  return (
    <MaterialStepper
      activeStep={active}
      className={classes.root}
      aria-label={label}
      role="list"
    >
      {steps.map((step, index) => (
        <MaterialStep
          key={step}
          role="listitem"
          aria-current={index === active ? 'step' : undefined}
        >
          <MaterialStepLabel
            classes={{ label: classes.label }}
            StepIconProps={{ classes: { root: classes.icon } }}
          >
            {step}
          </MaterialStepLabel>
        </MaterialStep>
      ))}
    </MaterialStepper>
  );
}
