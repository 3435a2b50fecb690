import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type ITableV2,
  ProjectionType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, StorageClass } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DOCUMENTS, MANIFESTS } from '../../shared/store/archive.js';
import { OUTBOX, TIMELINE } from '../../shared/store/keys.js';

/** What the table's store calls. */
export type TableAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query' | 'BatchWriteItem';

type ObjectAction = 's3:GetObject' | 's3:PutObject';

const string = (name: string) => ({ name, type: AttributeType.STRING });

export interface StorageProps {
  readonly key: IKey | undefined;
  readonly removal: 'retain' | 'destroy';
  /** Name of a table that was restored from a backup, in place of one that the stack makes. */
  readonly restored: string | undefined;
}

/** So far back point-in-time recovery of DynamoDB reaches. */
const BACKUP_DAYS = 35;

const policyOf = (removal: StorageProps['removal']): RemovalPolicy =>
  removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

/** The table of everything known and the archive of everything read. Both outlive the stack, unless the operator says otherwise. */
export class Storage extends Construct {
  readonly table: Pick<ITableV2, 'tableArn' | 'tableName'>;
  readonly archive: Bucket;

  constructor(scope: Construct, id: string, { key, removal, restored }: StorageProps) {
    super(scope, id);
    this.table =
      restored === undefined ? this.newTable(key, removal) : TableV2.fromTableName(this, 'Restored', restored);
    this.archive = new Bucket(this, 'Archive', {
      versioned: true,
      encryption: key ? BucketEncryption.KMS : BucketEncryption.S3_MANAGED,
      ...(key && { encryptionKey: key }),
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: policyOf(removal),
      lifecycleRules: [
        { transitions: [{ storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(90) }] },
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        // Versions protect from a mistake, which is seen within the days of the table's backups.
        { noncurrentVersionExpiration: Duration.days(BACKUP_DAYS), expiredObjectDeleteMarker: true },
      ],
    });
  }

  private newTable(key: IKey | undefined, removal: StorageProps['removal']): TableV2 {
    return new TableV2(this, 'Table', {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      globalSecondaryIndexes: [TIMELINE, OUTBOX].map(({ index, pk, sk }) => ({
        indexName: index,
        partitionKey: string(pk),
        sortKey: string(sk),
        projectionType: ProjectionType.ALL,
      })),
      billing: Billing.onDemand(),
      encryption: key ? TableEncryptionV2.customerManagedKey(key) : TableEncryptionV2.dynamoOwnedKey(),
      timeToLiveAttribute: 'expires',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: removal === 'retain',
      removalPolicy: policyOf(removal),
    });
  }

  grantTable(grantee: IGrantable, actions: readonly TableAction[]): void {
    const { tableArn } = this.table;
    Grant.addToPrincipal({
      grantee,
      actions: actions.map((action) => `dynamodb:${action}`),
      resourceArns: [
        tableArn,
        ...(actions.includes('Query') ? [TIMELINE, OUTBOX].map(({ index }) => `${tableArn}/index/${index}`) : []),
      ],
    });
  }

  grantArchive(grantee: IGrantable, actions: ObjectAction[]): void {
    this.grantFolder(DOCUMENTS, grantee, actions);
  }

  grantManifests(grantee: IGrantable, actions: ObjectAction[]): void {
    this.grantFolder(MANIFESTS, grantee, actions);
  }

  private grantFolder(folder: string, grantee: IGrantable, actions: ObjectAction[]): void {
    Grant.addToPrincipal({ grantee, actions, resourceArns: [this.archive.arnForObjects(`${folder}*`)] });
    // S3 says that an object is missing only to those who may list the bucket, and refuses all others. A condition on the prefix
    // would not be met: asking for an object names none. The names tell nothing; they are hashes and days.
    if (actions.includes('s3:GetObject'))
      Grant.addToPrincipal({ grantee, actions: ['s3:ListBucket'], resourceArns: [this.archive.bucketArn] });
  }
}
