package ru.nastavnik.people;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the pages of the registers let one choose from. */
@ControllerAdvice(assignableTypes = {
    RegisterController.class, BulkController.class, CardController.class, LifeController.class, InterviewController.class, SupportController.class,
    NoteController.class, ConsentController.class, ConsentScanController.class
})
class Choices {

    private final All all = new All(
            Sex.values(), Occupation.values(), RequestSource.values(), MenteeState.values(), RegisterOrder.values(), ConsentKind.values(),
            InterviewDecision.values(), Published.values());

    record All(
            Sex[] sexes, Occupation[] occupations, RequestSource[] sources, MenteeState[] states, RegisterOrder[] orders, ConsentKind[] kinds,
            InterviewDecision[] decisions, Published[] published) {}

    @ModelAttribute("choices")
    All choices() {
        return all;
    }
}
