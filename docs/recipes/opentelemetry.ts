/**
 * Turns the route's events into OpenTelemetry spans and metrics. They go wherever the SDK of your process exports to:
 * OTLP, Jaeger, or Prometheus by `@opentelemetry/exporter-prometheus`. Shut the SDK down in the drain's `close`, or the
 * last spans are lost.
 */
import { context, metrics, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestTiming, ServerEvent } from 'statement-uploader/server';

const scope = 'statement-uploader';

/** Creates the `onEvent` of a handler. Call it after the SDK has been started. */
export function createTelemetry(): (event: ServerEvent) => void {
  const tracer = trace.getTracer(scope);
  const meter = metrics.getMeter(scope);
  const seconds = { unit: 's' };
  const requests = meter.createHistogram('statement_upload.duration', {
    ...seconds,
    description: 'Requests, from their start to the response.',
  });
  const api = meter.createHistogram('statement_upload.api.duration', {
    ...seconds,
    description: 'From the last byte sent to the API until its response.',
  });
  const bytes = meter.createCounter('statement_upload.received', {
    unit: 'By',
    description: 'Bytes received.',
  });
  const storeFailures = meter.createCounter('statement_upload.store_failures');

  /** The request, with the call of the API in it. Both have happened already. */
  function recordSpans(
    { requestId, startedAt, endedAt, attempt, upstream }: RequestTiming,
    attributes: Readonly<Record<string, string | number | boolean>>,
    isError: boolean,
  ): void {
    const span = tracer.startSpan('statement upload', {
      kind: SpanKind.SERVER,
      startTime: startedAt,
      attributes: { ...attributes, 'request.id': requestId, ...(attempt !== null && { attempt }) },
    });
    if (upstream) {
      const { status, requestId: id } = upstream;
      const call = tracer.startSpan(
        'statement upload to the API',
        {
          kind: SpanKind.CLIENT,
          startTime: upstream.startedAt,
          attributes: {
            ...(status !== null && { 'http.response.status_code': status }),
            ...(id !== null && { 'request.id': id }),
          },
        },
        trace.setSpan(context.active(), span),
      );
      if (status === null || status >= 500) call.setStatus({ code: SpanStatusCode.ERROR });
      call.end(upstream.startedAt + upstream.duration);
    }
    if (isError) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(endedAt);
  }

  return (event) => {
    if (event.type === 'store-failed') {
      storeFailures.add(1, { step: event.step });
      return;
    }
    const attributes = {
      outcome: event.type === 'refused' ? event.reason : event.replayed ? 'replayed' : 'answered',
      'http.response.status_code': event.status,
    };
    requests.record(event.duration / 1000, attributes);
    bytes.add(event.bytes);
    const { upstream } = event;
    if (upstream !== null && upstream.answerDuration !== null)
      api.record(upstream.answerDuration / 1000, {
        ...(upstream.status !== null && { 'http.response.status_code': upstream.status }),
      });
    recordSpans(event, attributes, event.status >= 500);
  };
}
