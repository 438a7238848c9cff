/** People, guests, roles, tokens and rate limits. */
@ApplicationModule(
    displayName = "Accounts",
    allowedDependencies = {"database"})
package app.refrain.account;

import org.springframework.modulith.ApplicationModule;
