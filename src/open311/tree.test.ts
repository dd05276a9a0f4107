import { describe, expect, it } from 'vitest';
import { asJson, itemOf, type Tree } from './tree.ts';

describe('A tree', () => {
  it('as JSON is itself, without the outermost name', () => {
    const tree: Tree = [{ code: 403, description: 'ł', found: null, metadata: true }];
    expect(asJson(tree)).toBe('[{"code":403,"description":"ł","found":null,"metadata":true}]');
  });

  it.each([
    ['services', 'service'],
    ['service_requests', 'request'],
    ['service_request_updates', 'request_update'],
    ['errors', 'error']
  ])('calls the items of %s as the standard does: %s', (list, item) => expect(itemOf(list)).toBe(item));

  it('has no name for the items of an unknown list: that is a bug', () => {
    expect(() => itemOf('birds')).toThrow('"birds"');
  });
});
