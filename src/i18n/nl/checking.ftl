checking-complaint = Nog verwoord zoals de fout werd gemeld. Wat werkt er nu?
checking-filler = Noemt niets. Wat is er precies beter geworden?
checking-fault = Zegt wat er kapot was. Wat werkt er nu?
