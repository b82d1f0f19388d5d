/// Classes that break the rules of the server's packages, one for each rule, to prove that the
/// rules can fail.
package counterexample.server;
