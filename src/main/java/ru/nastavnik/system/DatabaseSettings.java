package ru.nastavnik.system;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param applicationRole the role that the application works as; the migrations give it its rights
 * @param stepsDown whether the login is the server's own superuser, who takes that role on each connection: the embedded database and tests
 */
@ConfigurationProperties("nastavnik.database")
record DatabaseSettings(String applicationRole, boolean stepsDown) {}
