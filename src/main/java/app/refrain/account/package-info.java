/** People, guests, roles, share links, tokens and rate limits. */
@ApplicationModule(displayName = "Accounts")
package app.refrain.account;

import org.springframework.modulith.ApplicationModule;
