/// Who may use what, with counter-examples (in `outlaw`) that show that the rules bite.
package dev.zevmud.runtime.architecture;
