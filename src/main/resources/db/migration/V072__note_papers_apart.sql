-- That somebody answered an anonymous round on paper is noted by a curator, who may err: such a note can be taken back, an answer that was sent cannot.
alter table invitee add noted_on_paper boolean not null default false;
alter table invitee add constraint invitee_noted check (not noted_on_paper or answered_on is not null);
