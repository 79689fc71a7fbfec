package ru.nastavnik.questionnaire;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.ui.Model;

/** What a questionnaire is called, and for what and whom it is, as it is typed. */
record TitleForm(
        @NotBlank @Size(max = Questionnaire.TITLE_LENGTH) String title, @Size(max = Questionnaire.TITLE_LENGTH) String titleEn, @NotNull Purpose purpose,
        @NotNull Respondent respondent) {

    static TitleForm of(Questionnaire questionnaire) {
        return new TitleForm(questionnaire.getTitle().ru(), questionnaire.getTitle().en(), questionnaire.getPurpose(), questionnaire.getRespondent());
    }

    /** Its page, with what can be chosen there. */
    static String page(Model model) {
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("respondents", Respondent.values());
        return "questionnaire/title-edit";
    }

    Wording wording() {
        return new Wording(title, titleEn);
    }

    Questionnaire toNewQuestionnaire() {
        return new Questionnaire(wording(), purpose, respondent, Content.EMPTY);
    }
}
