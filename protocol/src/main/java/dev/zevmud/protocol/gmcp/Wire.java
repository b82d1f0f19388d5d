package dev.zevmud.protocol.gmcp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How a record stands on the wire: its exact message name, what its body is, and who sends it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Wire {

    /// What follows the name of a message.
    enum Body {
        /// An object with the record's components.
        OBJECT,
        /// The value of the record's only component: an array, a text, a map.
        VALUE,
        /// Nothing.
        NONE
    }

    enum Sender {
        SERVER,
        CLIENT,
        BOTH
    }

    /// As it is written, with capitals: `Char.Items.List`.
    String value();

    Body body() default Body.OBJECT;

    Sender by() default Sender.SERVER;
}
