/// Real processes for the tests of this module.
package dev.zevmud.runtime.process;
