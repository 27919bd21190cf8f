import { describe, expect, it } from 'vitest';
import { responseError } from '../../../cli/response-error.ts';

const ID = '3f6d0b0e-1111-4222-8333-444455556666';
const linesOf = (status: number, body?: object, headers = { 'MS-CorrelationId': ID }) =>
  responseError(new Response(null, { status, headers }), body).message.split('\n');

describe('the error of a response', () => {
  it.each([400, 403, 404, 409])(
    'is the sentence of the service, what to do, and the correlation id: %d',
    (status) => {
      const lines = linesOf(status, { code: 990_134, description: 'There is no import.' });
      expect(lines).toEqual([
        'There is no import. (990134)',
        expect.stringMatching(/^(Check|Correct|Set) .*\.$/),
        `Correlation id: ${ID}`,
      ]);
    },
  );

  it.each([429, 500, 503])('says to repeat what could not be answered: %d', (status) => {
    expect(linesOf(status)).toEqual([
      `The service answered ${status}.`,
      expect.stringContaining('Run the same command again'),
      `Correlation id: ${ID}`,
    ]);
  });

  it('says where a token comes from, and names no correlation id where there is none', () => {
    const [sentence, next, ...more] = responseError(new Response(null, { status: 401 }), {
      message: 'Unauthorized',
    }).message.split('\n');
    expect(sentence).toBe('The token is not accepted.');
    expect(next).toContain('COUNTERSIGN_TOKEN');
    expect(more).toEqual([]);
  });

  it('says that a response of another format comes from another version', () => {
    expect(linesOf(200)[0]).toContain('is not in the format');
  });
});
