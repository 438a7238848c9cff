package app.refrain.account.web;

import app.refrain.account.Person;

/** Spring Security's principal at the moment of signing in: by a password, or elsewhere. */
interface KnownMember {

  Person person();
}
