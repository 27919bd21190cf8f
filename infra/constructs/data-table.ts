import type { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { DUE_INDEX } from '#shared/platform/dynamodb/due-index.ts';
import type { RestoredTable } from '../stages.ts';

/** Actions on items. There is none here that reads a whole table: no code may scan. */
export type ItemAction =
  | 'BatchGetItem'
  | 'BatchWriteItem'
  | 'ConditionCheckItem'
  | 'DeleteItem'
  | 'GetItem'
  | 'PutItem'
  | 'Query'
  | 'UpdateItem';

export interface DataTableProps {
  readonly removalPolicy: RemovalPolicy;
  readonly deletionProtection: boolean;
  /** A table that is used instead. @default the one that is made here */
  readonly restored?: RestoredTable | undefined;
}

/** The one table, and the narrow grants to it. */
export class DataTable extends Construct {
  readonly #table: TableV2;
  readonly #restored: RestoredTable | undefined;

  constructor(
    scope: Construct,
    id: string,
    { removalPolicy, deletionProtection, restored }: DataTableProps,
  ) {
    super(scope, id);
    this.#restored = restored;
    this.#table = new TableV2(this, 'Table', {
      partitionKey: { name: 'PK', type: AttributeType.STRING },
      sortKey: { name: 'SK', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'deleteAfter',
      // Events come from here: a change and its event cannot part.
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      deletionProtection,
      removalPolicy,
      globalSecondaryIndexes: [
        {
          indexName: DUE_INDEX,
          partitionKey: { name: 'duePK', type: AttributeType.STRING },
          sortKey: { name: 'dueSK', type: AttributeType.STRING },
          // Keys only: a click changes none of them, so it never writes to the index.
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
    });
  }

  get tableName(): string {
    return this.#restored?.name ?? this.#table.tableName;
  }

  get streamArn(): string {
    const tableStreamArn = this.#restored?.streamArn ?? this.#table.tableStreamArn;
    if (tableStreamArn === undefined) {
      throw new Error('The table has no stream.');
    }
    return tableStreamArn;
  }

  /**
   * Grants named actions on the items whose partition key begins as one of `partitions` does. A function
   * reaches what its code works on, and nothing beside it.
   */
  grant(grantee: IGrantable, actions: readonly ItemAction[], partitions: readonly string[]): void {
    this.#grant(grantee, this.arn, actions, partitions);
  }

  /** Grants queries of the due index, for the queues of one job. */
  grantDue(grantee: IGrantable, partitions: readonly string[]): void {
    this.#grant(grantee, `${this.arn}/index/${DUE_INDEX}`, ['Query'], partitions);
  }

  get arn(): string {
    return this.#restored?.streamArn.replace(/\/stream\/.*$/, '') ?? this.#table.tableArn;
  }

  #grant(
    grantee: IGrantable,
    resource: string,
    actions: readonly ItemAction[],
    partitions: readonly string[],
  ): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [resource],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } },
      }),
    );
  }
}
