/*
 * The one function of libatomic that Node 26 asks for, for machines that have no libatomic.
 *
 * Node's official binaries name libatomic.so.1 as a library they need since version 25, and a bare Debian
 * does not have it; without root nothing can be installed. They call a single function of it: "put
 * *desired into *object if *object still equals *expected, all at once; else tell what is there". The
 * machine has an instruction for that, for every size Node uses (1 to 8 bytes); anything else is a
 * mistake and stops the program.
 *
 * linux-x64/libatomic.so.1 is made from this file on Debian 12 by
 *
 *   gcc -O2 -fPIC -shared -nostdlib -fno-builtin -s -Wl,-soname,libatomic.so.1 \
 *     -Wl,--version-script=libatomic.map -Wl,-z,noseparate-code -Wl,--build-id=none \
 *     -o linux-x64/libatomic.so.1 libatomic.c
 *
 * and used only where the machine has none (scripts/own-node.js).
 */

_Bool compare_exchange(unsigned long size, void *object, void *expected, void *desired, int, int)
    __asm__("__atomic_compare_exchange");

#define EXCHANGE(type)                                                                                      \
  return __atomic_compare_exchange_n((type *)object, (type *)expected, *(type *)desired, 0,                 \
                                     __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)

_Bool compare_exchange(unsigned long size, void *object, void *expected, void *desired, int success,
                       int failure)
{
  switch (size) {
  case 1:
    EXCHANGE(unsigned char);
  case 2:
    EXCHANGE(unsigned short);
  case 4:
    EXCHANGE(unsigned int);
  case 8:
    EXCHANGE(unsigned long);
  }
  __builtin_trap();
}
