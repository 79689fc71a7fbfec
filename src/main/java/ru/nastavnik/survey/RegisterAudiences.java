package ru.nastavnik.survey;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import ru.nastavnik.people.MenteeState;
import ru.nastavnik.people.MentorState;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.survey.Audience.Group;

/** The groups that the registers know of. */
@Configuration(proxyBeanMethods = false)
class RegisterAudiences {

    private static final Supplier<List<Group>> WHOLE = () -> List.of(new Group(null, null));

    private final RegisterMembers register;
    private final MentoringForms forms;
    private final MessageSource messages;

    RegisterAudiences(RegisterMembers register, MentoringForms forms, MessageSource messages) {
        this.register = register;
        this.forms = forms;
        this.messages = messages;
    }

    @Bean
    @Order(10)
    Audience everyMentee() {
        return audience("mentees", WHOLE, "t.side = 'MENTEE'");
    }

    @Bean
    @Order(11)
    Audience everyMentor() {
        return audience("mentors", WHOLE, "t.side = 'MENTOR'");
    }

    @Bean
    @Order(12)
    Audience everybody() {
        return audience("participants", WHOLE, "true");
    }

    @Bean
    @Order(13)
    Audience teachersAsMentees() {
        return audience("teachers", WHOLE, "t.side = 'MENTEE' and p.occupation in ('TEACHER', 'EDUCATOR', 'HEAD')");
    }

    @Bean
    @Order(20)
    Audience classOfAll() {
        return audience(
                "class", () -> register.classes().stream().map(name -> new Group(name, name)).toList(), "p.school_class = :argument");
    }

    @Bean
    @Order(21)
    Audience menteesInState() {
        return audience("menteeState", states("people.state.", MenteeState.values()), "t.side = 'MENTEE' and t.state = :argument");
    }

    @Bean
    @Order(22)
    Audience mentorsInState() {
        return audience("mentorState", states("people.mentorState.", MentorState.values()), "t.side = 'MENTOR' and t.state = :argument");
    }

    @Bean
    @Order(23)
    Audience ofForm() {
        return audience(
                "form", () -> forms.findAllByOrderByPosition().stream().map(form -> new Group(form.getId().toString(), form.getName())).toList(),
                "cast(:argument as uuid) = any (t.forms)");
    }

    private Audience audience(String name, Supplier<List<Group>> offered, String condition) {
        return new RegisterAudience(name, offered, condition, register);
    }

    /** Who has left stands in no register. */
    private Supplier<List<Group>> states(String prefix, Enum<?>[] states) {
        return () -> Stream.of(states)
                .filter(state -> !state.name().equals("LEFT"))
                .map(state -> new Group(state.name(), messages.getMessage(prefix + state.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }
}
