package ru.nastavnik;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import ru.nastavnik.system.DatabaseChoice;

@SpringBootApplication
@ConfigurationPropertiesScan
public class NastavnikApplication {

    public static void main(String[] args) {
        var application = new SpringApplication(NastavnikApplication.class);
        application.addInitializers(new DatabaseChoice());
        application.run(args);
    }
}
