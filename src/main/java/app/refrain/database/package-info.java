/**
 * The database: an embedded PostgreSQL unless one is configured, and notifications between
 * processes.
 */
@ApplicationModule(
    displayName = "Database",
    allowedDependencies = {})
package app.refrain.database;

import org.springframework.modulith.ApplicationModule;
