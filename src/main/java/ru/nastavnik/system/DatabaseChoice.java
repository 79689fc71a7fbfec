package ru.nastavnik.system;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Which database a start may use: the demo has one of its own and touches no other; every other start is production and must be told of its
 * database. Tests bring their own and are not asked.
 */
public class DatabaseChoice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        boolean external = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        if (demo && external) {
            throw new StartRefused("demo-external");
        }
        if (demo && !ClassUtils.isPresent(EMBEDDED, context.getClassLoader())) {
            throw new StartRefused("demo-packaged");
        }
        if (!demo && !external) {
            throw new StartRefused("no-database");
        }
        if (!demo && !StringUtils.hasText(environment.getProperty("spring.flyway.user"))) {
            throw new StartRefused("no-owner");
        }
    }
}
