import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { redactionPart } from '@muster/runtime/aws/redaction';
import { redactIn } from '@muster/store/redact';
import { redactAssessment } from '../assessments/redact-assessment.ts';
import { TriageEnv } from '../wiring/env.ts';

const { TABLE_NAME } = TriageEnv.parse(process.env);

export const handler = redactionPart(redactAssessment(redactIn(dynamoDb(), TABLE_NAME)));
