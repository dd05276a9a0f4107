/** Where the exchange is: one address with the name and password of our program, http://name:password@host:8088/ari. */

export type PbxAddress = { rest: string; socket: string; authorization: string; app: string };

/**
 * The parts of PBX_URL. Throws a plain sentence when it is none.
 *
 * The name of our application in the exchange is the name we sign in with, so that two installations that share one
 * exchange cannot take each other's calls.
 */
export function readAddress(url: string): PbxAddress {
  if (!URL.canParse(url)) throw new Error('PBX_URL is no address: http://name:password@host:8088/ari');
  const { protocol, host, pathname, username, password } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new Error('PBX_URL begins with http:// or https://');
  if (username === '' || password === '') throw new Error('PBX_URL has no name and password of our program.');
  const path = pathname.replace(/\/+$/, '');
  const name = decodeURIComponent(username);
  return {
    rest: `${protocol}//${host}${path}`,
    socket: `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${path}/events`,
    authorization: `Basic ${btoa(`${name}:${decodeURIComponent(password)}`)}`,
    app: name
  };
}
