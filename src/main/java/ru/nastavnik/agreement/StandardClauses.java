package ru.nastavnik.agreement;

import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.people.Occupation;

/** Duties and rights (S1 agr. 2) that a draft begins with, in our words; they differ with who mentors whom. */
final class StandardClauses {

    private static final List<String> MENTOR_DUTIES = List.of(
            "составить вместе с наставляемым индивидуальный план и встречаться по нему",
            "участвовать в мероприятиях дорожной карты программы, которые его касаются",
            "посещать занятия и встречи для наставников",
            "помогать наставляемому и поддерживать его",
            "сообщать куратору о ходе и результатах работы, когда он об этом просит",
            "помогать рассказывать о программе",
            "относиться к наставляемому внимательно и уважительно");

    private static final List<String> MENTOR_RIGHTS = List.of(
            "добиваться, чтобы наставляемый выполнял задания вовремя и хорошо",
            "выбирать вместе с куратором, как работать с наставляемым",
            "участвовать в обсуждениях и событиях программы",
            "предлагать куратору и руководителю организации изменения в дорожную карту",
            "привлекать других специалистов");

    private static final List<String> MENTEE_DUTIES = List.of(
            "приходить на встречи и события индивидуального плана",
            "выполнять задания наставника вовремя и хорошо",
            "относиться к наставнику и другим участникам внимательно и уважительно");

    private static final List<String> MENTEE_RIGHTS = List.of(
            "предлагать изменения в индивидуальный план",
            "участвовать в обсуждениях и событиях программы",
            "обращаться к наставнику лично за советом и помощью",
            "ходатайствовать перед руководителем организации о замене наставника, если с ним не удаётся наладить общение");

    private StandardClauses() {}

    static String mentorDuties(PairLine pair, PairLine.Member mentee) {
        var duties = new ArrayList<>(MENTOR_DUTIES);
        Occupation mentor = pair.mentor().occupied().occupation();
        if (mentor.mayBeMinor()) {
            duties.add("обращаться к куратору, когда нужна помощь взрослого");
        } else if (mentee.occupied().occupation().mayBeMinor()) {
            duties.add("заботиться о безопасности наставляемого на встречах и не встречаться с ним без ведома куратора");
        }
        if (mentor == Occupation.EMPLOYER) {
            duties.add("знакомить наставляемого с правилами предприятия, прежде чем приглашать туда");
        }
        return text(duties);
    }

    static String mentorRights() {
        return text(MENTOR_RIGHTS);
    }

    static String menteeDuties(PairLine pair) {
        var duties = new ArrayList<>(MENTEE_DUTIES);
        if (pair.isGroup()) {
            duties.add("помогать другим участникам группы");
        }
        return text(duties);
    }

    static String menteeRights() {
        return text(MENTEE_RIGHTS);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines);
    }
}
