mentions-ignore = Niets van deze persoon horen
mentions-heed = Weer van deze persoon horen
mentions-heed-named = Weer van { $name } horen
mentions-ignored-title = Van wie je niets hoort
mentions-ignored-hint = Wat deze mensen schrijven, wordt je niet gemeld, ook niet als ze je noemen. Je kunt het blijven lezen en niemand krijgt het te horen. Wat het team beslist, bereikt je toch.
mentions-ignored-none = Niemand. ‘Niets van deze persoon horen’ staat op de pagina van elk lid.
mentions-ignored = Je hoort niets meer van deze persoon.
mentions-heeded = Je hoort weer van deze persoon.
mentions-refused-oneself = Van wat je zelf doet, hoor je sowieso niets.
mentions-refused-enough = Je hoort al van 500 mensen niets. Hoor eerst weer van een van hen.
mentions-mail-subject = Je wordt genoemd: { $title }
mentions-mail = Iemand heeft je genoemd in een reactie onder deze post.
mentions-mail-why = Je krijgt deze mail omdat je gebruikersnaam in een reactie bij { $site } staat.
mentions-mail-post = Iemand heeft je genoemd in deze post.
mentions-mail-post-why = Je krijgt deze mail omdat je gebruikersnaam in een post bij { $site } staat.
mentions-mail-stop = Wil je niets horen van wie haar schreef, zeg dat dan op diens pagina.
mentions-inbox = { $name } heeft je genoemd
mentions-near = Noem hier iemand: { $handles }
mentions-list = Mensen in dit gesprek
mentions-count = { $count ->
    [one] { $shown } persoon in dit gesprek
   *[other] { $shown } mensen in dit gesprek
}
