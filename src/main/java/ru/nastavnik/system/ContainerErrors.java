package ru.nastavnik.system;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What Tomcat refuses before the application sees it — a malformed request, a line too long — is answered in our look as well. */
@Component
class ContainerErrors implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final MessageSource messages;
    private final Assets assets;

    ContainerErrors(MessageSource messages, Assets assets) {
        this.messages = messages;
        this.assets = assets;
    }

    /** Runs after Boot's own customizer, so that our valve stands before the one that Boot adds. */
    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Page()));
    }

    private String text(int status, String part) {
        String other = messages.getMessage("error.other." + part, null, Languages.RUSSIAN);
        return messages.getMessage("error." + status + "." + part, null, other, Languages.RUSSIAN);
    }

    private final class Page extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            SecurityHeaders.write(response);
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            try {
                response.getReporter().write("""
                        <!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>%2$s · Nastavnik</title>\
                        <meta name="viewport" content="width=device-width, initial-scale=1">\
                        <link rel="stylesheet" href="%1$s/bootstrap/bootstrap.min.css"><link rel="stylesheet" href="%1$s/look.css">\
                        </head><body><div class="plain"><main class="page"><section class="sheet">\
                        <h1>%2$s</h1><p class="mt-3 mb-0">%3$s</p></section></main></div></body></html>
                        """.formatted(request.getContextPath() == null ? assets.prefix() : request.getContextPath() + assets.prefix(),
                                text(status, "title"), text(status, "what")));
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                // the other side has gone: nobody to tell
            }
        }
    }
}
