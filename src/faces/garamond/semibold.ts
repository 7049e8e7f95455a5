export {default} from '@expo-google-fonts/eb-garamond/600SemiBold/EBGaramond_600SemiBold.ttf'
