-- Whether anybody wants mails of what few want: where nobody does, nobody is looked for.
CREATE INDEX hearing_mailed ON hearing (concern, mail);
