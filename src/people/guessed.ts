/** Passwords that guessing programs try first, although they are long enough. */
import { refuse, type Refusal } from '#world/refusal.ts';
import { isLeaked } from './leaked.ts';
import { passwordFaults } from './person.ts';

/** Used here more than in the world's leaked lists, and all of twelve characters and more; shorter ones are refused for their length. */
const USED = new Set([
  '1q2w3e4r5t6y',
  'q1w2e3r4t5y6',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  'zaq12wsxcde3',
  'zaq1xsw2cde3',
  'qazwsxedcrfv',
  '1qazxsw23edc',
  'qwer1234asdf',
  'qwerty123456',
  '123456qwerty',
  'qwertyuiop12',
  'qwertyuiop123',
  'asdfghjkl123',
  'password1234',
  'password12345',
  'password123456',
  'password123!',
  'password@123',
  'p@ssw0rd1234',
  'passw0rd1234',
  'passwordpassword',
  'mypassword123',
  'changeme1234',
  'letmein12345',
  'letmeinplease',
  'trustno1trustno1',
  'welcome12345',
  'welcome123456',
  'iloveyou1234',
  'iloveyou12345',
  'iloveyouforever',
  'sunshine1234',
  'princess1234',
  'football1234',
  'baseball1234',
  'superman1234',
  'administrator',
  'administrator1',
  'admin1234567',
  'admin123456789',
  'adminadmin12',
  'rootrootroot',
  'correcthorsebatterystaple',
  'correct horse battery staple',
  'haslo1234567',
  'hasło1234567',
  'haslo12345678',
  'mojehaslo123',
  'mojehasło123',
  'trudnehaslo1',
  'trudnehasło1',
  'tajnehaslo12',
  'polska123456',
  'polskapolska',
  'polska1234567',
  'bardzotrudnehaslo',
  'niepamietam1',
  'kochamcie123',
  'kochamciebie',
  'barcelona123',
  'legiawarszawa',
  'mateusz12345',
  'matrix123456',
  'monika123456',
  'misiaczek123',
  'samsung12345',
  'компьютер123',
  'пароль123456',
  'парольпароль',
  'слава україні',
  'славаукраїні',
  'abcdefghijkl',
  'abcd12345678',
  'abc123456789',
  'a12345678910',
  '123456789abc',
  '1234567890qwe',
  '12345678910a'
]);

/** Ways a finger runs over the keys. */
const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'йцукенгшщзхїфівапролджєячсмитьбю'
];

function isRun(word: string): boolean {
  return RUNS.some((run) => run.includes(word) || [...run].reverse().join('').includes(word));
}

/** One to six characters over and over. */
function isRepeated(word: string): boolean {
  return /^(.{1,6})\1+.{0,5}$/u.test(word) && new Set(word).size <= 6;
}

/**
 * Is this a password that a guessing program tries early?
 *
 * `about` are words anybody knows of its owner (their address, their name): a password made of one of them and a
 * handful of characters is guessed by whoever knows them (NIST SP 800-63B-4 §3.1.1.2: commonly used, expected, or
 * compromised). The comparison is blind to capitals.
 */
export function isGuessed(password: string, about: readonly string[] = []): boolean {
  const word = password.normalize('NFKC').toLowerCase();
  if (USED.has(word) || isLeaked(word) || isRun(word) || isRepeated(word)) return true;
  const known = about
    .flatMap((text) => text.toLowerCase().split(/[\s@.,+_-]+/u))
    .filter((part) => part.length >= 4);
  const left = known.reduce((rest, part) => rest.replaceAll(part, ''), word);
  return left !== word && left.length < 7;
}

/** What is wrong with a password somebody chooses for themselves, if anything; `about` as above. */
export function choiceFault(password: string, about: readonly string[]): Refusal | undefined {
  const [fault] = passwordFaults(password);
  return fault ?? (isGuessed(password, about) ? refuse('password-common', 'password') : undefined);
}
