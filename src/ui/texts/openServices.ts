/** Words of the part of the data page that is about services and the catalogue of all data. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Usługi jako dane',
  text: 'Karty usług: kroki, dokumenty, miejsca, opłaty i\u00A0czas. Każda karta ma też swój adres JSON: adres strony z\u00A0końcówką .json.',
  caption: 'Adresy danych o\u00A0usługach',
  address: 'Adres',
  what: 'Co tam jest',
  all: 'wszystkie usługi, ich tematy i\u00A0sprawy życiowe, w\u00A0trzech językach',
  inquiry: 'usługi w\u00A0standardzie Open311 Inquiry v1, w\u00A0XML i\u00A0JSON',
  sitemap: 'mapa strony dla wyszukiwarek',
  catalogue: 'katalog wszystkich otwartych danych (DCAT-AP, JSON-LD) dla portali z\u00A0danymi'
};

export const openServicesTexts: Record<Lang, typeof pl> = {
  pl,
  en: {
    title: 'Services as data',
    text: 'Cards of services: steps, documents, places, fees and time. Every card has its own JSON as well: the address of its page with the ending .json.',
    caption: 'Addresses of data on services',
    address: 'Address',
    what: 'What is there',
    all: 'all services, their subjects and events of a life, in three languages',
    inquiry: 'services in the standard Open311 Inquiry v1, in XML and JSON',
    sitemap: 'the map of this site for search engines',
    catalogue: 'the catalogue of all open data (DCAT-AP, JSON-LD) for data portals'
  },
  uk: {
    title: 'Послуги як дані',
    text: 'Картки послуг: кроки, документи, місця, оплати й\u00A0час. Кожна картка має також свою адресу JSON: адреса сторінки із закінченням .json.',
    caption: 'Адреси даних про послуги',
    address: 'Адреса',
    what: 'Що там є',
    all: 'усі послуги, їхні теми та життєві справи трьома мовами',
    inquiry: 'послуги за стандартом Open311 Inquiry v1, у\u00A0XML та JSON',
    sitemap: 'мапа сайту для пошукових систем',
    catalogue: 'каталог усіх відкритих даних (DCAT-AP, JSON-LD) для порталів даних'
  }
};
