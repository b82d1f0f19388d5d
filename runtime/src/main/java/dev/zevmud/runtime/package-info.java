/// What every service needs to run, one package a concern. Nothing here knows a service.
@NullMarked
package dev.zevmud.runtime;

import org.jspecify.annotations.NullMarked;
