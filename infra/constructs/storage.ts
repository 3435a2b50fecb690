import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, StorageClass } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DOCUMENTS, MANIFESTS } from '../../shared/store/archive.js';
import { OUTBOX, TIMELINE } from '../../shared/store/keys.js';

const TABLE_ACTIONS = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'BatchWriteItem'];

type ObjectAction = 's3:GetObject' | 's3:PutObject';

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The table of everything known and the archive of everything read. Both outlive the stack. */
export class Storage extends Construct {
  readonly table: TableV2;
  readonly archive: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      globalSecondaryIndexes: [TIMELINE, OUTBOX].map(({ index, pk, sk }) => ({
        indexName: index,
        partitionKey: string(pk),
        sortKey: string(sk),
        projectionType: ProjectionType.ALL,
      })),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      timeToLiveAttribute: 'expires',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.archive = new Bucket(this, 'Archive', {
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { transitions: [{ storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(90) }] },
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
      ],
    });
  }

  /** What the table's store calls, and nothing more. */
  grantTable(grantee: IGrantable): void {
    const { tableArn } = this.table;
    Grant.addToPrincipal({
      grantee,
      actions: TABLE_ACTIONS.map((action) => `dynamodb:${action}`),
      resourceArns: [tableArn, ...[TIMELINE, OUTBOX].map(({ index }) => `${tableArn}/index/${index}`)],
    });
  }

  grantArchive(grantee: IGrantable, actions: ObjectAction[]): void {
    Grant.addToPrincipal({ grantee, actions, resourceArns: [this.archive.arnForObjects(`${DOCUMENTS}*`)] });
  }

  grantManifests(grantee: IGrantable, actions: ObjectAction[]): void {
    Grant.addToPrincipal({ grantee, actions, resourceArns: [this.archive.arnForObjects(`${MANIFESTS}*`)] });
  }
}
