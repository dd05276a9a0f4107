/** Forms are read within bounds, however they are written. */
import { describe, expect, it } from 'vitest';
import { letFormGo, readForm } from './form.server.ts';
import { isRefusal } from './refusal.ts';

const MOST = 4 * 1024 * 1024;
const WORDS = 'application/x-www-form-urlencoded';

function sent(body: BodyInit, type?: string): Request {
  return new Request('http://hejnal.example', {
    method: 'POST',
    body,
    ...(type === undefined ? {} : { headers: { 'content-type': type } })
  });
}

async function outcome(body: BodyInit, type?: string): Promise<string> {
  const form = await readForm(sent(body, type), MOST);
  return isRefusal(form) ? form.refusal : [...form.keys()].join();
}

function withFiles(count: number): FormData {
  const form = new FormData();
  for (let i = 0; i < count; i += 1) form.append('photos', new File(['x'], 'x.jpg'));
  return form;
}

describe('A form', () => {
  it('of words comes as it was sent', async () => {
    const form = await readForm(sent(new URLSearchParams({ text: 'Dziura & słup', by: 'none' })), MOST);
    expect(isRefusal(form) ? form : Object.fromEntries(form)).toEqual({ text: 'Dziura & słup', by: 'none' });
  });

  it('with files comes as it was sent', async () => {
    const form = await readForm(sent(withFiles(3)), MOST);
    expect(isRefusal(form) ? form : form.getAll('photos')).toHaveLength(3);
  });

  it.each<[string, BodyInit, string | undefined, string]>([
    ['of thousands of fields', 'a=b&'.repeat(3000), WORDS, 'body-too-large'],
    ['of endless words', `a=${'x'.repeat(2 * 1024 * 1024)}`, WORDS, 'body-too-large'],
    ['of thousands of files', withFiles(1001), undefined, 'body-too-large'],
    [
      'larger than it may be',
      new Blob([new Uint8Array(MOST + 1)]),
      'multipart/form-data; boundary=x',
      'body-too-large'
    ],
    ['that is none', 'hello', 'multipart/form-data; boundary=x', 'not-a-form'],
    ['without a boundary', 'hello', 'multipart/form-data', 'not-a-form'],
    ['of another kind', '{}', 'application/json', 'not-a-form'],
    ['of nothing', '', WORDS, '']
  ])('%s', async (_, body, type, expected) => {
    expect(await outcome(body, type)).toBe(expected);
  });

  it('that says nothing of its length is cut off just so', async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(new Uint8Array(65_536)) });
    const request = new Request('http://hejnal.example', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': WORDS },
      duplex: 'half'
    } as RequestInit);
    expect(await readForm(request, MOST)).toMatchObject({ refusal: 'body-too-large' });
  });
});

it('of many megabytes waits until the answers to those before it are given', async () => {
  const long = () => {
    const form = new FormData();
    form.append('photos', new File([new Uint8Array(30 * 1024 * 1024)], 'x.jpg'));
    return new Response(form);
  };
  const request = async () => {
    const response = long();
    const type = response.headers.get('content-type') ?? '';
    return sent(await response.blob(), type);
  };
  const [first, second] = [await request(), await request()];
  const most = 60 * 1024 * 1024;
  expect(isRefusal(await readForm(first, most))).toBe(false);
  let read = false;
  const waiting = readForm(second, most).then((form) => {
    read = true;
    return form;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(read).toBe(false);
  letFormGo(first);
  expect(isRefusal(await waiting)).toBe(false);
  letFormGo(second);
});
