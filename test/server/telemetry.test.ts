import { metrics, trace } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTelemetry } from '../../docs/recipes/opentelemetry.ts';
import { createRouteBench } from './support/createRoute.ts';
import { answerJson } from './support/serveUpstream.ts';
import { success } from './support/success.ts';
import { uploadForm } from './support/uploadForm.ts';

const bench = createRouteBench();
const spans = new InMemorySpanExporter();
const measured = new InMemoryMetricExporter(AggregationTemporality.DELTA);
const reader = new PeriodicExportingMetricReader({ exporter: measured, exportIntervalMillis: 3_600_000 });
const tracing = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter: spans })] });
const metering = new MeterProvider({ readers: [reader] });

beforeAll(() => {
  trace.setGlobalTracerProvider(tracing);
  metrics.setGlobalMeterProvider(metering);
});
beforeEach(() => spans.reset());
afterAll(async () => {
  trace.disable();
  metrics.disable();
  await tracing.shutdown();
  await metering.shutdown();
});

async function post(options: Parameters<typeof bench.start>[0] = {}): Promise<Response> {
  const { url } = await bench.start({ onEvent: createTelemetry(), ...options });
  return fetch(url, { method: 'POST', body: uploadForm(), headers: { 'idempotency-key': 'k' } });
}

it('the recipe for OpenTelemetry makes a span of each upload, and one of its call of the API', async () => {
  const response = await post();
  await expect.poll(() => spans.getFinishedSpans()).toHaveLength(2);
  const [call, upload] = spans.getFinishedSpans();
  expect(upload).toMatchObject({
    name: 'statement upload',
    attributes: {
      outcome: 'answered',
      attempt: 1,
      'http.response.status_code': 200,
      'request.id': response.headers.get('x-request-id'),
    },
    status: { code: 0 },
  });
  expect(call).toMatchObject({
    name: 'statement upload to the API',
    attributes: { 'http.response.status_code': 200 },
    parentSpanContext: { spanId: upload?.spanContext().spanId },
  });
  expect(JSON.stringify(upload?.attributes)).not.toContain('session-1');
});

it('marks what failed', async () => {
  bench.answerWith((_, response) => response.destroy());
  await post();
  await expect.poll(() => spans.getFinishedSpans().map(({ status }) => status.code)).toEqual([2, 2]);
  expect(spans.getFinishedSpans()[1]?.attributes).toMatchObject({ outcome: 'upstream-unreachable' });
});

it('measures durations in seconds, bytes, and failures of the store', async () => {
  await metering.forceFlush();
  measured.reset();
  bench.answerWith((_, response) => answerJson(response, 200, success));
  const fail = (): Promise<never> => Promise.reject(new Error('no store'));
  const store = {
    get: (): Promise<null> => Promise.resolve(null),
    compareAndSet: (_: string, { isClaim }: { isClaim: boolean }): Promise<boolean> =>
      isClaim ? Promise.resolve(true) : fail(),
    compareAndDelete: (): Promise<boolean> => Promise.resolve(true),
  };
  await post({ store });
  await expect
    .poll(async () => {
      await metering.forceFlush();
      return measured
        .getMetrics()
        .flatMap(({ scopeMetrics }) => scopeMetrics)
        .flatMap((scope) => scope.metrics)
        .map(({ descriptor: { name, unit } }) => `${name} ${unit}`)
        .toSorted();
    })
    .toEqual(
      expect.arrayContaining([
        'statement_upload.api.duration s',
        'statement_upload.duration s',
        'statement_upload.received By',
        'statement_upload.store_failures ',
      ]),
    );
});
