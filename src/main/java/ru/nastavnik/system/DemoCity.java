package ru.nastavnik.system;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organizations;

/** Has the rooms make the demo city on an empty database, before the web server (which starts in one of the last phases) answers. */
@Component
@Profile("demo")
class DemoCity implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);

    private final Organizations organizations;
    private final List<DemoPart> parts;
    private final ObjectProvider<EmbeddedDatabase> embedded;
    private final MessageSource messages;
    private boolean made;

    DemoCity(Organizations organizations, List<DemoPart> parts, ObjectProvider<EmbeddedDatabase> embedded, MessageSource messages) {
        this.organizations = organizations;
        this.parts = parts;
        this.embedded = embedded;
        this.messages = messages;
    }

    @Override
    public void start() {
        if (organizations.count() == 0) {
            make();
        }
        embedded.ifAvailable(EmbeddedDatabase::keep);
        made = true;
    }

    private void make() {
        LOG.info(messages.getMessage("start.demo.making", null, Locale.ROOT));
        Instant begin = Instant.now();
        parts.forEach(DemoPart::make);
        Object[] seconds = {Duration.between(begin, Instant.now()).toSeconds()};
        LOG.info(messages.getMessage("start.demo.made", seconds, Locale.ROOT));
    }

    @Override
    public void stop() {
        made = false;
    }

    @Override
    public boolean isRunning() {
        return made;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
