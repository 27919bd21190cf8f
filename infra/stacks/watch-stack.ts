import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from '../constructs/alarms.ts';
import { ServiceDashboard } from '../constructs/service-dashboard.ts';
import { pin } from '../pinned.ts';
import type { Stage } from '../stages.ts';

export interface WatchStackProps extends StackProps {
  readonly stage: Stage;
}

/** The alarms that reach people, their topic, and the dashboard. The stacks that are watched add theirs. */
export class WatchStack extends Stack {
  readonly alarms: Alarms;
  readonly dashboard: ServiceDashboard;

  constructor(scope: Construct, id: string, { stage, ...props }: WatchStackProps) {
    super(scope, id, props);
    this.alarms = new Alarms(this, 'Alarms', {
      email: stage.alarmEmail,
      removalPolicy: stage.removalPolicy,
    });
    pin(this, { 'Alarms/Topic': 'AlarmsTopic3A2DFEBA', 'Alarms/Key': 'AlarmsKey3C2381B3' });
    if (stage.budget) {
      this.alarms.budget(stage.budget);
    }
    this.dashboard = new ServiceDashboard(this, 'Dashboard');
  }
}
