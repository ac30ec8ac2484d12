mentions-ignore = No saber de esta persona
mentions-heed = Volver a saber de esta persona
mentions-heed-named = Volver a saber de { $name }
mentions-ignored-title = Personas de las que no sabes
mentions-ignored-hint = Lo que escriben estas personas no te llega como aviso ni como mención. Puedes seguir leyéndolo y nadie se entera. Lo que decide el equipo te llega igualmente.
mentions-ignored-none = Nadie. «No saber de esta persona» está en la página de cada miembro.
mentions-ignored = Ya no sabrás de esta persona.
mentions-heeded = Vuelves a saber de esta persona.
mentions-refused-oneself = De lo que haces tú no te avisamos de todos modos.
mentions-refused-enough = Ya hay 500 personas de las que no sabes. Vuelve antes a saber de alguna.
mentions-mail-subject = Te mencionan: { $title }
mentions-mail = Alguien te ha mencionado en un comentario en este aporte.
mentions-mail-why = Recibes este correo porque tu alias aparece en un comentario en { $site }.
mentions-mail-post = Alguien te ha mencionado en este aporte.
mentions-mail-post-why = Recibes este correo porque tu alias aparece en un aporte en { $site }.
mentions-mail-stop = Si no quieres saber de quien lo escribió, dilo en su página.
mentions-inbox = { $name } te ha mencionado
mentions-near = Menciona a alguien aquí: { $handles }
mentions-list = Personas en esta conversación
mentions-count = { $count ->
    [one] { $shown } persona en esta conversación
   *[other] { $shown } personas en esta conversación
}
