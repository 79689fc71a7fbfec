package ru.nastavnik.letter;

import java.time.Clock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Post offices of the tests. */
public final class Letters {

    private Letters() {}

    /** One that hands letters to a server at that port of this machine. */
    public static Post by(int port, Clock clock) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("server", server);
        return new Post(beans.getBeanProvider(JavaMailSender.class), new PostSettings("Наставничество <mentors@example.org>"), clock);
    }

    public static Post none(Clock clock) {
        return new Post(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), new PostSettings(""), clock);
    }
}
