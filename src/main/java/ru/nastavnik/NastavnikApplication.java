package ru.nastavnik;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import ru.nastavnik.system.DatabaseChoice;

// the accounts are ours: no user with a generated password
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class NastavnikApplication {

    public static void main(String[] args) {
        keepRussianReadable();
        var application = new SpringApplication(NastavnikApplication.class);
        application.addInitializers(new DatabaseChoice());
        application.run(args);
    }

    /** A terminal whose locale is not set would get a question mark for each Russian letter; nearly all understand UTF-8. */
    private static void keepRussianReadable() {
        var console = System.console();
        if (console != null && !console.charset().newEncoder().canEncode('Я')) {
            System.setProperty("logging.charset.console", "UTF-8");
        }
    }
}
